using System.CommandLine;
using System.Globalization;
using ProductQA.Api.Ask;
using ProductQA.Cli.Intents.Report;

namespace ProductQA.Cli.Ask.Gold;

/// <summary><c>ask evaluate</c>: gold questions and conversations through the whole path, counted, with a page of what went wrong.</summary>
internal static class AskEvaluateVerb
{
    private static readonly Option<FileInfo> Questions = new Option<FileInfo>("--questions") { Description = "Single questions, JSON lines as in data/eval/questions-gold-dev.jsonl." }.AcceptExistingOnly();

    private static readonly Option<FileInfo> Conversations = new Option<FileInfo>("--conversations") { Description = "Conversations, JSON lines as in data/eval/conversations-gold-dev.jsonl." }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Report = ReportArguments.CreatePage("Also write a page with every wrong and missed question and its reply.");

    public static Command Create()
    {
        var command = new Command("evaluate", "Ask gold questions and count what is right, wrong, missed and rightly left unanswered.") { Questions, Conversations, Report };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Questions) is null && result.GetValue(Conversations) is null)
            {
                result.AddError("Give --questions FILE, --conversations FILE, or both.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            var gold = Read(arguments);
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: true, cancellationToken);
            var results = await new GoldAsker(shop.Get<AskDesk>()).AskAsync(gold, cancellationToken);
            var figures = GoldFigures.Of(results);
            if (arguments.GetValue(Report) is { } page)
            {
                await GoldReport.WriteAsync(page, figures, results, TimeProvider.System.GetUtcNow());
            }

            return VerbResult.Print(arguments, figures, Text);
        }
        catch (FormatException refused)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static List<GoldConversation> Read(ParseResult arguments) =>
    [
        .. arguments.GetValue(Questions) is { } questions ? GoldFile.Read(questions) : [],
        .. arguments.GetValue(Conversations) is { } conversations ? GoldFile.Read(conversations) : [],
    ];

    private static string Text(GoldFigures figures) => string.Create(CultureInfo.InvariantCulture, $"""
        {figures.Questions} questions
        answerable     {figures.Answerable}: {figures.RightShare:P1} right, {figures.Missed} missed
        unanswerable   {figures.Unanswerable}: {figures.AbstainedShare:P1} rightly left unanswered, {ReportNumber.FinePercent(figures.ReasonShare)} with the right kind of no
        wrong          {figures.Wrong} ({figures.WrongShare:P1} of all)
        manners        {figures.MannersRight} of {figures.Manners} right
        product        {figures.ProductResolved:P1} resolved
        conversations  {figures.ConversationsRight} of {figures.Conversations} without a slip
        speed          median {figures.P50Ms} ms, 99 of 100 within {figures.P99Ms} ms

        {"class",-18}{"asked",6}{"right",6}{"missed",7}{"wrong",6}
        {string.Join('\n', figures.Classes.Select(Line))}
        """);

    private static string Line(GoldClass one) => string.Create(CultureInfo.InvariantCulture, $"{one.Class,-18}{one.Questions,6}{one.Right,6}{one.Missed,7}{one.Wrong,6}");
}
