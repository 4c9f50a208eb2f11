using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A registered plug-in step.</summary>
internal sealed record PackageStep
{
    /// <summary>Id of the step row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the message; null when the package names the message instead.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Name of the message, when the package gives it; older exports do.</summary>
    public string? MessageName { get; init; }

    /// <summary>Id of the plug-in class; null when only the name is given.</summary>
    public Guid? PluginTypeId { get; init; }

    /// <summary>Assembly-qualified name of the plug-in class.</summary>
    public required string PluginTypeName { get; init; }

    /// <summary>Logical name of the table; null for every table and for messages without one.</summary>
    public string? PrimaryTable { get; init; }

    /// <summary>10 before validation, 20 before the operation, 40 after it.</summary>
    public int Stage { get; init; }

    /// <summary>0 synchronous, 1 asynchronous.</summary>
    public int Mode { get; init; }

    /// <summary>Order among steps of the same stage, ascending.</summary>
    public int Rank { get; init; }

    /// <summary>Logical names of the columns whose change runs the step; empty means any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>Unsecure configuration; null when none.</summary>
    public string? Configuration { get; init; }

    /// <summary>Full name of the user as whom the step runs; null for the calling user.</summary>
    public string? ImpersonatingUserName { get; init; }

    /// <summary>Description; null when none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether finished asynchronous jobs are deleted.</summary>
    public bool AsyncAutoDelete { get; init; }

    /// <summary>The images.</summary>
    public IReadOnlyList<PackageStepImage> Images { get; init; } = [];
}
