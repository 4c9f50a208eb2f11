using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>What the platform's Web API has, and the way over HTTP here does not have yet. The fewer, the better.</summary>
internal static class NotYetOverHttp
{
    private const string WritesDefinitions = "the platform writes definitions by POST and PUT, which the server does not serve yet "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api)";

    private const string Undeclared = "the Web API's reference has it, WebMessages.xml does not declare it yet "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and .../functions)";

    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
        ["CreateEntity"] = WritesDefinitions,
        ["UpdateEntity"] = WritesDefinitions,
        ["DeleteEntity"] = WritesDefinitions,
        ["CreateAttribute"] = WritesDefinitions,
        ["UpdateAttribute"] = WritesDefinitions,
        ["DeleteAttribute"] = WritesDefinitions,
        ["CreateOneToMany"] = WritesDefinitions,
        ["CreateManyToMany"] = WritesDefinitions,
        ["UpdateRelationship"] = WritesDefinitions,
        ["DeleteRelationship"] = WritesDefinitions,
        ["CreateEntityKey"] = WritesDefinitions,
        ["DeleteEntityKey"] = WritesDefinitions,
        ["CreateOptionSet"] = WritesDefinitions,
        ["UpdateOptionSet"] = WritesDefinitions,
        ["DeleteOptionSet"] = WritesDefinitions,
        ["RetrieveMetadataChanges"] = Undeclared,
        ["RetrieveEntityChanges"] = "the platform asks for changes by odata.track-changes and delta links, which the service does not make of the message yet "
            + "(https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems)",
        ["BulkDelete"] = Undeclared,
        ["ExecuteWorkflow"] = Undeclared,
        ["FetchXmlToQueryExpression"] = Undeclared,
        ["QueryExpressionToFetchXml"] = Undeclared,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said of each test.</summary>
    public static readonly FrozenDictionary<string, string> Tests = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
