using System;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>
/// Ids of the platform's messages, which are the same in every organization: exported steps name their message by id alone.
/// </summary>
/// <remarks>
/// The ids in <see cref="SdkMessages"/> are the platform's own, as exported solutions carry them. For messages whose id this project has
/// not seen, <see cref="IdOf"/> derives one from the name (RFC 9562, version 5): stable here, but not the platform's.
/// </remarks>
internal static class MessageIds
{
    /// <summary>Namespace of derived ids, chosen by this project.</summary>
    private static readonly Guid Namespace = new("6c1f6a6e-6f0b-4d57-9a64-0d1b6f3a2c11");

    /// <summary>The platform's id of a message where known, else one derived from the name.</summary>
    public static Guid IdOf(string message) =>
        SdkMessages.IdOf(message) ?? NameBasedId.Create(Namespace, message.ToLowerInvariant());
}
