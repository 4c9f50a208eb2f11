using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Solutions.Import;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>
/// Ids of the platform's messages, which are the same in every organization: exported steps name their message by id alone.
/// </summary>
/// <remarks>
/// The ids in <see cref="Known"/> are the platform's own, as exported solutions carry them. For messages whose id this project has
/// not seen, <see cref="IdOf"/> derives one from the name (RFC 9562, version 5): stable here, but not the platform's.
/// </remarks>
internal static class MessageIds
{
    /// <summary>Namespace of derived ids, chosen by this project.</summary>
    private static readonly Guid Namespace = new("6c1f6a6e-6f0b-4d57-9a64-0d1b6f3a2c11");

    /// <summary>Message ids of the platform by message name.</summary>
    public static IReadOnlyDictionary<string, Guid> Known { get; } = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase)
    {
        ["Assign"] = Platform("8cbdbb1b"),
        ["Create"] = Platform("9ebdbb1b"),
        ["Delete"] = Platform("a1bdbb1b"),
        ["GrantAccess"] = Platform("c5bdbb1b"),
        ["Merge"] = Platform("dbbdbb1b"),
        ["ModifyAccess"] = Platform("dcbdbb1b"),
        ["Retrieve"] = Platform("f2bdbb1b"),
        ["RetrieveMultiple"] = Platform("03bebb1b"),
        ["RetrievePrincipalAccess"] = Platform("04bebb1b"),
        ["RevokeAccess"] = Platform("11bebb1b"),
        ["SetState"] = Platform("1cbebb1b"),
        ["SetStateDynamicEntity"] = Platform("1dbebb1b"),
        ["Update"] = Platform("20bebb1b"),
        ["QualifyLead"] = new("644c3365-b36c-431e-b76b-5c3e48adee55"),
    };

    /// <summary>The platform's id of a message where known, else one derived from the name.</summary>
    public static Guid IdOf(string message) =>
        Known.TryGetValue(message, out var id) ? id : NameBasedId.Create(Namespace, message.ToLowerInvariant());

    private static Guid Platform(string first) => new(first + "-ea3e-db11-86a7-000a3a5473e8");
}
