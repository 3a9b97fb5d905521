using System.Text.Json.Nodes;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>A request that the stand-in got.</summary>
internal sealed record ModelCall(string Raw, string Authorization)
{
    public JsonNode Body { get; } = JsonNode.Parse(Raw)!;

    public string Instructions => (string)Body["messages"]![0]!["content"]!;

    public string UserMessage => (string)Body["messages"]![1]!["content"]!;

    /// <summary>The JSON between the delimiters.</summary>
    public JsonNode Data => JsonNode.Parse(UserMessage["<data>".Length..^"</data>".Length])!;

    public string Sentence => (string)Data["sentence"]!;
}
