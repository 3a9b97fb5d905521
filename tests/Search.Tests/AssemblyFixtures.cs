using ProductQA.Search.Tests;

[assembly: AssemblyFixture(typeof(IcecatIndex))]
