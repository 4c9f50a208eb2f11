using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.SolutionFormat;

/// <summary>
/// Ids of the platform's messages, by which steps name their message: they are the same in every organization.
/// </summary>
/// <remarks>
/// All but one are listed with their names by Microsoft, in the answer of a query for the messages of the table account
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-messages). QualifyLead is not: that it is an event of the
/// table lead, so that steps can be on it, is documented (https://learn.microsoft.com/dynamics365/developer/reference/entities/lead), its id
/// nowhere that we know. None of Microsoft's sample solutions that this project is held against has a step.
/// </remarks>
public static class SdkMessages
{
    private static readonly HashSet<string> Unconfirmed = new(StringComparer.OrdinalIgnoreCase) { "QualifyLead" };

    private static readonly Dictionary<string, Guid> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Assign"] = Platform("8cbdbb1b"),
        ["Create"] = Platform("9ebdbb1b"),
        ["Delete"] = Platform("a1bdbb1b"),
        ["GrantAccess"] = Platform("c5bdbb1b"),
        ["Merge"] = Platform("dbbdbb1b"),
        ["ModifyAccess"] = Platform("dcbdbb1b"),
        ["QualifyLead"] = new("644c3365-b36c-431e-b76b-5c3e48adee55"),
        ["Retrieve"] = Platform("f2bdbb1b"),
        ["RetrieveMultiple"] = Platform("03bebb1b"),
        ["RetrievePrincipalAccess"] = Platform("04bebb1b"),
        ["RevokeAccess"] = Platform("11bebb1b"),
        ["SetState"] = Platform("1cbebb1b"),
        ["SetStateDynamicEntity"] = Platform("1dbebb1b"),
        ["Update"] = Platform("20bebb1b"),
    };

    /// <summary>Names of all messages with a known id, in alphabetical order.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The id of a message; null when it is not known here.</summary>
    /// <param name="message">Name of the message; case does not count.</param>
    public static Guid? IdOf(string message) => ByName.TryGetValue(message, out var id) ? id : null;

    /// <summary>
    /// Whether Microsoft publishes the id. An import fails as a whole when one of its ids is wrong, so steps on other messages belong in a
    /// solution of their own.
    /// </summary>
    /// <param name="message">Name of the message; case does not count.</param>
    public static bool IsConfirmed(string message) => ByName.ContainsKey(message) && !Unconfirmed.Contains(message);

    /// <summary>The name of a message; null when the id is not known here.</summary>
    /// <param name="id">Id of the message.</param>
    public static string? NameOf(Guid id) => ByName.Where(pair => pair.Value == id).Select(pair => pair.Key).FirstOrDefault();

    private static Guid Platform(string first) => new(first + "-ea3e-db11-86a7-000a3a5473e8");
}
