using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ProductQA.Cli.Tests;

/// <summary>One direction: Cli uses Api; Api uses Nlu and Search; those two know nothing of each other, of HTTP or of SQL.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Web = ["Microsoft.AspNetCore", "System.Net.Http", "Microsoft.Extensions.Http"];
    private static readonly string[] Sql = ["Dapper", "Microsoft.Data", "Npgsql", "System.Data", "dbup"];

    [Theory]
    [InlineData("productqa", "ProductQA.Api", "ProductQA.Nlu", "ProductQA.Search")]
    [InlineData("ProductQA.Api", "ProductQA.Nlu", "ProductQA.Search")]
    [InlineData("ProductQA.Nlu")]
    [InlineData("ProductQA.Search")]
    public void AnAssemblyUsesOnlyTheOnesBelowIt(string assembly, params string[] allowed) =>
        Assert.DoesNotContain(References(assembly), name => name.StartsWith("ProductQA", StringComparison.Ordinal) && !allowed.Contains(name));

    [Theory]
    [InlineData("ProductQA.Nlu")]
    [InlineData("ProductQA.Search")]
    public void TheLibrariesKnowNeitherHttpNorSql(string assembly) =>
        Assert.DoesNotContain(References(assembly), name => Web.Concat(Sql).Any(part => name.StartsWith(part, StringComparison.Ordinal)));

    [Fact]
    public void TheReferencesAreReallyRead()
    {
        Assert.Contains("ProductQA.Api", References("productqa"));
        Assert.Contains("Dapper", References("ProductQA.Api"));
        Assert.Contains("Lucene.Net", References("ProductQA.Search"));
    }

    private static List<string> References(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
