using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>
/// The main operation (stage 30) of one message. Handlers keep no state between requests: one instance serves all
/// callers at once.
/// </summary>
internal interface IMessageHandler
{
    /// <summary>The message's name as requests carry it, for example QualifyLead.</summary>
    string Name { get; }

    /// <summary>The message's name as steps and plug-ins know it, where it differs from the request's: Win for WinOpportunity.</summary>
    string EventName => Name;

    /// <summary>Whether the pipeline opens a transaction around the operation. Batches that commit part by part say no.</summary>
    bool RunsInTransaction => true;

    /// <summary>Whether the operation only reads, so that callers need not queue for the one writer.</summary>
    bool IsReadOnly => false;

    /// <summary>
    /// The row the message is about: its table selects the steps, its id is the context's PrimaryEntityId. The default
    /// looks at the parameters Target and EntityMoniker.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <returns>The reference, with an empty id where the row does not exist yet; null for messages about no row.</returns>
    EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request);

    /// <summary>
    /// Completes what the request names before any step runs, above all <see cref="IRequestScope.Primary"/> where the
    /// request gives an alternate key. The default does nothing.
    /// </summary>
    /// <param name="scope">The request; it may not be in a transaction yet.</param>
    void Prepare(IRequestScope scope)
    {
    }

    /// <summary>Performs the operation.</summary>
    /// <param name="scope">The request, its caller and the transaction it runs in.</param>
    /// <returns>The response; its Results are the pipeline's output parameters.</returns>
    OrganizationResponse Execute(IRequestScope scope);
}
