using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Nlu;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Tests.Answering;

/// <summary>What an operator's alarm reads. The service is a process of its own: metrics of services that share a process run together.</summary>
public sealed class ModelMetricsTests
{
    [Fact]
    public async Task The_metrics_name_the_model_in_service_and_tell_of_one_that_was_refused()
    {
        using var folder = new ThrowAwayFolder();
        var models = new StorageOptions { Directory = folder.Path }.ModelsDirectory;
        var registry = new ModelRegistry(models);
        var working = TinyModels.Train(folder.File("a"), IntentNames.Greeting);
        var next = TinyModels.Train(folder.File("b"), IntentNames.Thanks);
        registry.Promote(folder.File("a"));
        var address = ServiceProcess.FreeAddress();
        using var client = new HttpClient { BaseAddress = address };
        using var service = ServiceProcess.Start(address, new Dictionary<string, string> { ["Data:Directory"] = folder.Path });

        await ShowsAsync(client, working, failures: 0, refused: 0);
        TinyModels.PromoteDamaged(folder.File("b"), models);
        await ShowsAsync(client, working, failures: 1, refused: 1);
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
        registry.Promote(folder.File("b"));
        await ShowsAsync(client, next, failures: 1, refused: 0);
        Assert.Contains("The promoted intent model cannot be loaded", service.Output, StringComparison.Ordinal);
    }

    private static async Task ShowsAsync(HttpClient client, string model, int failures, int refused)
    {
        string[] wanted = [$"productqa_intent_model_failures_total {failures}", $"productqa_intent_model_refused {refused}", $"productqa_intent_model {model}"];
        List<string> shown = [];
        for (var tries = 0; tries < 300 && !wanted.All(shown.Contains); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            shown = await ReadAsync(client);
        }

        Assert.Equal(wanted.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    /// <summary>Our lines, each with its value, or with the model's name where that is what it tells.</summary>
    private static async Task<List<string>> ReadAsync(HttpClient client)
    {
        try
        {
            var page = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
            return [.. page.Split('\n').Where(line => line.StartsWith("productqa_intent_model", StringComparison.Ordinal)).Select(Shorten)];
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    private static string Shorten(string line)
    {
        var name = line.Split('{')[0];
        return line.Split("model=\"") is [_, var rest] ? $"{name} {rest.Split('"')[0]}" : $"{name} {line.Split('}')[^1].Trim().Split(' ')[0]}";
    }
}
