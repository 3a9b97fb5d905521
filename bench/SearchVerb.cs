using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace ProductQA.Bench;

/// <summary><c>search</c>: how long finding takes, against raw Lucene with the same words, and with two data folders how it grows with the catalog.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Data folder with a catalog; the queries are made from it.", Required = true };
        var second = new Option<DirectoryInfo>("--data2") { Description = "Data folder with a larger catalog." };
        var rounds = new Option<int>("--rounds") { Description = "How often each query is asked, after one round that does not count.", DefaultValueFactory = _ => 5 };
        var verb = new Command("search", "Time the search.") { data, second, rounds };
        verb.SetAction(arguments => Run(arguments.GetValue(data)!.FullName, arguments.GetValue(second)?.FullName, arguments.GetValue(rounds)));
        return verb;
    }

    private static int Run(string data, string? second, int rounds)
    {
        using var small = new SearchedCatalog(data);
        var queries = small.MakeQueries();
        Console.WriteLine($"{queries.Count} queries, {rounds} rounds, find and raw Lucene in turn");
        var first = Print(small, queries, rounds);
        if (second is not null)
        {
            using var large = new SearchedCatalog(second);
            var other = Print(large, queries, rounds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 of {large.Products} against {small.Products} products: {other.At(0.99) / first.At(0.99):F2}"));
        }

        return 0;
    }

    private static Times Print(SearchedCatalog catalog, IReadOnlyList<MadeQuery> queries, int rounds)
    {
        var (find, same, raw) = (new Times(), new Times(), new Times());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var query in queries)
            {
                var counts = round > 0;
                find.Add(() => catalog.Find(query), counts);
                same.Add(() => catalog.Same(query), counts);
                raw.Add(() => catalog.Raw(query), counts);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{catalog.Products} products: find p50 {find.At(0.5):F3} ms, p99 {find.At(0.99):F3} ms"));
        Compare("raw Lucene, the same query", find, same);
        Compare("raw Lucene, the plain words in one field", find, raw);
        return find;
    }

    private static void Compare(string floor, Times find, Times other) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {floor}: p50 {other.At(0.5):F3} ms, p99 {other.At(0.99):F3} ms; find is {find.At(0.5) / other.At(0.5):F2} times at p50, {find.At(0.99) / other.At(0.99):F2} at p99"));

    private sealed class Times
    {
        private readonly List<double> _milliseconds = [];

        public void Add(Func<int> work, bool counts)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            if (counts)
            {
                _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        public double At(double share)
        {
            _milliseconds.Sort();
            return _milliseconds[(int)(share * (_milliseconds.Count - 1))];
        }
    }
}
