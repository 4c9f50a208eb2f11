using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>A Custom API as its tables describe it. Immutable.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables.</remarks>
public sealed record CustomApi
{
    /// <summary>Name of the message.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Logical name of the table it is bound to; null when unbound.</summary>
    public required string? BoundTable { get; init; }

    /// <summary>Whether it is bound to one row of that table, rather than to a collection.</summary>
    public required bool IsBoundToRow { get; init; }

    /// <summary>Whether the Web API has it as a function rather than as an action.</summary>
    public required bool IsFunction { get; init; }

    /// <summary>Whether it is left out of the description of the Web API, and plug-ins may not call it.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Name of the privilege its callers need; null or empty for none.</summary>
    public required string? ExecutePrivilege { get; init; }

    /// <summary>Id of the plug-in type that performs it; null when it only raises an event.</summary>
    public required Guid? PluginTypeId { get; init; }

    /// <summary>Request parameters.</summary>
    public required IReadOnlyList<CustomApiParameter> Inputs { get; init; }

    /// <summary>Response properties.</summary>
    public required IReadOnlyList<CustomApiParameter> Outputs { get; init; }
}
