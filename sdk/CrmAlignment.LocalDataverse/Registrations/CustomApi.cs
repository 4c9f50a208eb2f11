using System;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>A Custom API as its tables describe it.</summary>
internal sealed class CustomApi
{
    /// <summary>Name of the message.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Table it is bound to; null when unbound.</summary>
    public required string? BoundTable { get; init; }

    /// <summary>Whether it is bound to one row of that table, rather than to a collection.</summary>
    public required bool IsBoundToRow { get; init; }

    /// <summary>Whether plug-ins may not call it.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Privilege its callers need; null for none.</summary>
    public required string? ExecutePrivilege { get; init; }

    /// <summary>The plug-in that performs it; null when it only raises an event.</summary>
    public required Guid? PluginTypeId { get; init; }

    /// <summary>Request parameters.</summary>
    public required CustomApiParameter[] Inputs { get; init; }

    /// <summary>Response properties.</summary>
    public required CustomApiParameter[] Outputs { get; init; }
}
