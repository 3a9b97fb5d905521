namespace ProductQA.Api.Tests.Kills;

/// <summary>Tests that start the built service as a process of its own: one at a time, and with nothing beside them, so that a slow machine is no fault of the service.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnProcesses
{
    public const string Name = "Own processes";
}
