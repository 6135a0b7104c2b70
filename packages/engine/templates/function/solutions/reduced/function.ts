const cost = (line) => Math.floor((line.price * line.quantity * (100 - line.discount)) / 100 + 0.5);

export const total = (lines) => lines.map(cost).reduce((sum, each) => sum + each, 0);
