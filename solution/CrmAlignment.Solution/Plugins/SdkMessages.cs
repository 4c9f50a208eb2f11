using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Solution.Plugins;

/// <summary>
/// Ids of messages that are the same in every organization
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-messages; QualifyLead from exported solutions).
/// </summary>
public static class SdkMessages
{
    private static readonly Dictionary<string, Guid> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Assign"] = new("8cbdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Create"] = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["GrantAccess"] = new("c5bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Merge"] = new("dbbdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["ModifyAccess"] = new("dcbdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["QualifyLead"] = new("644c3365-b36c-431e-b76b-5c3e48adee55"),
        ["Retrieve"] = new("f2bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["RetrieveMultiple"] = new("03bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["RevokeAccess"] = new("11bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["SetState"] = new("1cbebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["SetStateDynamicEntity"] = new("1dbebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
    };

    private static readonly Dictionary<string, string> ImageProperties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Assign"] = "Target",
        ["Create"] = "id",
        ["Delete"] = "Target",
        ["Merge"] = "Target",
        ["SetState"] = "EntityMoniker",
        ["SetStateDynamicEntity"] = "EntityMoniker",
        ["Update"] = "Target",
    };

    /// <summary>Names of all messages with a known id.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The id of a message; null when it is not known.</summary>
    /// <param name="message">Name of the message.</param>
    public static Guid? IdOf(string message) => ByName.TryGetValue(message, out var id) ? id : null;

    /// <summary>The name of a message; null when the id is not known.</summary>
    /// <param name="id">Id of the message.</param>
    public static string? NameOf(Guid id) => ByName.Where(pair => pair.Value == id).Select(pair => pair.Key).FirstOrDefault();

    /// <summary>
    /// The parameter from which images of the message are read; null for messages that support none
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images).
    /// </summary>
    /// <param name="message">Name of the message.</param>
    public static string? ImagePropertyOf(string message) => ImageProperties.GetValueOrDefault(message);
}
