using System;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>A registered step, as the registration tables describe it.</summary>
internal sealed class PluginStep
{
    /// <summary>Id of the sdkmessageprocessingstep row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name, for traces and job names.</summary>
    public required string Name { get; init; }

    /// <summary>Message that runs the step.</summary>
    public required string Message { get; init; }

    /// <summary>Table that runs the step; null for every table.</summary>
    public required string? Table { get; init; }

    /// <summary>Id of the sdkmessagefilter row; empty for every table.</summary>
    public required Guid FilterId { get; init; }

    /// <summary>10, 20 or 40.</summary>
    public required int Stage { get; init; }

    /// <summary>Whether the step runs after the transaction, from the queue.</summary>
    public required bool IsAsynchronous { get; init; }

    /// <summary>Order among steps of the same stage, ascending.</summary>
    public required int Rank { get; init; }

    /// <summary>Columns of which one must be in Target; empty means any.</summary>
    public required string[] FilteringColumns { get; init; }

    /// <summary>Unsecure configuration, as the constructor of the plug-in receives it.</summary>
    public required string? Configuration { get; init; }

    /// <summary>Secure configuration, as the constructor of the plug-in receives it.</summary>
    public required string? SecureConfiguration { get; init; }

    /// <summary>User as whom the step runs; null for the calling user.</summary>
    public required Guid? ImpersonatingUserId { get; init; }

    /// <summary>Id of the plugintype row.</summary>
    public required Guid PluginTypeId { get; init; }

    /// <summary>Whether the row of a job that succeeded is deleted.</summary>
    public required bool AsyncAutoDelete { get; init; }

    /// <summary>Images the step asks for.</summary>
    public required StepImage[] Images { get; init; }

    /// <summary>Whether any image is of the row before the operation.</summary>
    public bool NeedsPreImage => Array.Exists(Images, image => image.IsBefore);

    /// <summary>Whether any image is of the row after the operation.</summary>
    public bool NeedsPostImage => Array.Exists(Images, image => image.IsAfter);
}
