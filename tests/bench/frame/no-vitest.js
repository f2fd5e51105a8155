// The cast of the tests serves measures too; what it leaves for the end of a test has no test here.
export const afterEach = () => {};
export const beforeEach = () => {};
export const beforeAll = () => {};
export const afterAll = () => {};
export const expect = {};
