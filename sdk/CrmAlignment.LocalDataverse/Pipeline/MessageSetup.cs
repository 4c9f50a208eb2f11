using CrmAlignment.LocalDataverse.Solutions.Import;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// Writes the sdkmessage and sdkmessagefilter rows that plug-in registration looks up: on the platform every organization has them.
/// </summary>
internal static class MessageSetup
{
    /// <summary>Adds the rows that are missing: all in a new organization, those of newly supported messages in an older one.</summary>
    /// <param name="engine">The organization, with its messages registered.</param>
    public static void Run(OrganizationEngine engine)
    {
        using var transaction = engine.Store.BeginWrite();
        var rows = new RegistrationWriter(transaction, engine.SystemUserId, engine.Clock.GetUtcNow().UtcDateTime);
        new MessageRegistration(transaction, rows).EnsurePlatform(engine.Messages.EventNames);
        transaction.Commit();
    }
}
