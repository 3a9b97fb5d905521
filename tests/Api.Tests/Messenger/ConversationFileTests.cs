using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Whole conversations, as text files in the folder Conversations.</summary>
[Collection("Outbox")]
public sealed class ConversationFileTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(ConversationFile.Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_conversation_goes_as_written(string name)
    {
        var file = ConversationFile.Read(name);
        await using var app = await MessengerApp.StartAsync(file.Settings);
        app.SendEchoes();

        await new ConversationPlayer(app, "7001").PlayAsync(file);
    }
}
