namespace ProductQA.Api.Tests.Kills;

/// <summary>Whether the service answers at the moment: whoever failed to reach it waits here instead of knocking all the time.</summary>
internal sealed class Door
{
    private volatile TaskCompletionSource _open = New();

    public void Open() => _open.TrySetResult();

    /// <summary>A door that is closed stays the same one: somebody may wait at it.</summary>
    public void Close()
    {
        if (_open.Task.IsCompleted)
        {
            _open = New();
        }
    }

    public async Task ReopenedAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(50, cancellationToken);
        await _open.Task.WaitAsync(cancellationToken);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
