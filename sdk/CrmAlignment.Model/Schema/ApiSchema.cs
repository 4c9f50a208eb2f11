using System.Collections.Generic;

namespace CrmAlignment.Model.Schema;

/// <summary>A Custom API. All are actions (none is a function), public, and closed to other publishers' steps.</summary>
public sealed record ApiSchema
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Name for people.</summary>
    public required Label Label { get; init; }

    /// <summary>What it does.</summary>
    public required Label Description { get; init; }

    /// <summary>Logical name of the table whose row is the parameter Target; null (the default) for a global API.</summary>
    public string? BoundTable { get; init; }

    /// <summary>Privilege without which it cannot be called; null (the default) where the rows' own privileges decide.</summary>
    public string? ExecutePrivilege { get; init; }

    /// <summary>
    /// Whether its plug-in asks for <see cref="ExecutePrivilege"/>, so that a refusal names the role in the user's language, instead of the
    /// platform, which names the privilege. False by default. The plug-in says so in its CustomApi attribute.
    /// </summary>
    public bool ChecksPrivilegeItself { get; init; }

    /// <summary>Whether it is offered as an action in classic workflows. False by default.</summary>
    public bool WorkflowEnabled { get; init; }

    /// <summary>Whether it is an OData function: never, as each may write.</summary>
    public bool IsFunction => false;

    /// <summary>Whether it is hidden from others: never.</summary>
    public bool IsPrivate => false;

    /// <summary>Request parameters, without the Target of a bound API; none by default.</summary>
    public IReadOnlyList<ApiParameterSchema> Parameters { get; init; } = [];

    /// <summary>Response properties; none by default.</summary>
    public IReadOnlyList<ApiParameterSchema> Responses { get; init; } = [];
}
