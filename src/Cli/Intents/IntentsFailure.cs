namespace ProductQA.Cli.Intents;

/// <summary>Turns the faults that a person can mend (a bad file, a bad option, a full disk) into one sentence and an exit code.</summary>
internal static class IntentsFailure
{
    public static int Guard(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (WrongArgumentException e)
        {
            Console.Error.WriteLine(e.Message);
            return VerbResult.WrongArguments;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(e.Message);
        }
    }
}

/// <summary>An argument that can only be judged after parsing is out of its range; the message says which and what is allowed.</summary>
internal sealed class WrongArgumentException(string message) : Exception(message);
