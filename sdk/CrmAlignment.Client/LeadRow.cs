using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmAlignment.Client.Leads;
using CrmAlignment.Client.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Client;

/// <summary>A lead of an import on its way.</summary>
internal sealed class LeadRow
{
    private readonly int _index;
    private readonly string _key;
    private UpsertedLead? _written;

    private LeadRow(int index, LeadImport? lead)
    {
        _index = index;
        _key = lead?.ExternalKey ?? "";
        if (string.IsNullOrWhiteSpace(_key))
        {
            Refusal = new AlignmentException(
                AlignmentException.NoExternalKey, $"The lead at position {index} has no external key: without one it could not be found again. Give it one.");
        }
        else
        {
            Request = LeadUpsert.Of(lead!);
        }
    }

    /// <summary>What is sent for it; null when it was refused beforehand.</summary>
    public UpsertRequest? Request { get; }

    /// <summary>Why it was refused.</summary>
    public AlignmentException? Refusal { get; private set; }

    /// <summary>The platform's fault, if it was that which refused it.</summary>
    public FaultException<OrganizationServiceFault>? Fault => Refusal?.InnerException as FaultException<OrganizationServiceFault>;

    /// <summary>Whether anything came of it.</summary>
    public bool IsSettled => _written is not null || Refusal is not null;

    /// <summary>Whether service protection turned it away before it began.</summary>
    public bool IsTurnedAway => ServiceProtection.Is(Fault?.Detail);

    /// <summary>What came of it.</summary>
    public LeadOutcome Outcome => IsSettled
        ? new LeadOutcome(_index, _key, _written, Refusal)
        : new LeadOutcome(_index, _key, null, Unanswered("has no answer for it"));

    /// <summary>The leads, but for those that an import before did.</summary>
    /// <exception cref="ArgumentException">None has the key after which to go on.</exception>
    public static IEnumerable<LeadRow> All(IEnumerable<LeadImport> leads, string? resumeAfter)
    {
        var (index, isReached) = (0, resumeAfter is null);
        foreach (var lead in leads)
        {
            if (isReached)
            {
                yield return new LeadRow(index, lead);
            }

            isReached = isReached || lead?.ExternalKey == resumeAfter;
            index++;
        }

        if (!isReached)
        {
            throw new ArgumentException($"No lead of the import has the external key '{resumeAfter}' after which it should go on.", nameof(resumeAfter));
        }
    }

    /// <summary>Takes its answer.</summary>
    public void Settle(OrganizationResponse? response)
    {
        _written = response is UpsertResponse upsert ? LeadUpsert.Read(upsert) : null;
        Refusal = _written is null ? Unanswered("answers it by something else than an upsert") : null;
    }

    /// <summary>Takes a fault.</summary>
    public void Refuse(FaultException<OrganizationServiceFault> fault) => Refuse(AlignmentException.FromFault(fault));

    /// <summary>Takes a refusal.</summary>
    public void Refuse(AlignmentException refusal) => Refusal = refusal;

    private AlignmentException Unanswered(string what) => new(
        AlignmentException.UnreadableAnswer, $"The answer to the batch {what}: the lead at position {_index}, '{_key}'. It may have been written.");
}
