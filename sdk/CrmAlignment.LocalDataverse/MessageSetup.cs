using System;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse;

/// <summary>
/// Writes the sdkmessage and sdkmessagefilter rows that plug-in registration looks up: on the platform every organization has them.
/// </summary>
internal static class MessageSetup
{
    /// <summary>Adds the rows that are missing: all in a new organization, those of newly supported messages in an older one.</summary>
    /// <param name="store">The data.</param>
    /// <param name="messages">The messages performed here.</param>
    /// <param name="systemUserId">Whose rows they are.</param>
    /// <param name="now">Now, UTC.</param>
    public static void Run(OrganizationStore store, MessageRegistry messages, Guid systemUserId, DateTime now)
    {
        if (store.Image?.Messages == PreparedImage.FingerprintOf(messages.EventNames))
        {
            return;
        }

        using var transaction = store.BeginWrite();
        var rows = new RegistrationWriter(transaction, systemUserId, now);
        new MessageRegistration(transaction, rows).EnsurePlatform(messages.EventNames);
        transaction.Commit();
    }
}
