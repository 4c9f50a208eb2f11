using System;

namespace CrmAlignment.LocalDataverse.Specification.Plugins;

/// <summary>What a step may have beside its message, table, stage and plug-in.</summary>
public sealed record StepSettings
{
    /// <summary>A synchronous step of rank 1 for every column, as the calling user.</summary>
    public static StepSettings Default { get; } = new();

    /// <summary>Whether it runs after the transaction. Default: no.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Execution order. Default: 1.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Filtering columns, by commas. Default: none.</summary>
    public string? FilteringColumns { get; init; }

    /// <summary>User as whom it runs. Default: the calling user.</summary>
    public Guid? ImpersonatingUserId { get; init; }

    /// <summary>Secure configuration. Default: none.</summary>
    public string? SecureConfiguration { get; init; }

    /// <summary>Whether jobs that succeeded are deleted. Default: no.</summary>
    public bool AsyncAutoDelete { get; init; }
}
