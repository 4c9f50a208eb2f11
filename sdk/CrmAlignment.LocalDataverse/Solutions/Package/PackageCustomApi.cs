using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A Custom API with its parameters.</summary>
internal sealed record PackageCustomApi
{
    /// <summary>Message name callers use.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Name of the row.</summary>
    public required string Name { get; init; }

    /// <summary>Display names by language code; 0 is the default label.</summary>
    public required IReadOnlyDictionary<int, string> DisplayNames { get; init; }

    /// <summary>Descriptions by language code; 0 is the default label.</summary>
    public required IReadOnlyDictionary<int, string> Descriptions { get; init; }

    /// <summary>0 global, 1 entity, 2 entity collection.</summary>
    public int BindingType { get; init; }

    /// <summary>Logical name of the bound table; null when global.</summary>
    public string? BoundTable { get; init; }

    /// <summary>0 none, 1 asynchronous only, 2 synchronous and asynchronous.</summary>
    public int AllowedStepType { get; init; }

    /// <summary>Whether it is a function (GET) rather than an action.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether other publishers' code may not see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether classic workflows may call it.</summary>
    public bool IsEnabledForWorkflow { get; init; }

    /// <summary>Name of the privilege a caller needs; null when none.</summary>
    public string? ExecutePrivilegeName { get; init; }

    /// <summary>Id of the plug-in class that implements it; null when it only raises an event.</summary>
    public Guid? PluginTypeId { get; init; }

    /// <summary>Request parameters.</summary>
    public IReadOnlyList<PackageCustomApiParameter> RequestParameters { get; init; } = [];

    /// <summary>Response properties.</summary>
    public IReadOnlyList<PackageCustomApiParameter> ResponseProperties { get; init; } = [];
}
