using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Leads = System.Collections.Immutable.ImmutableDictionary<System.Guid, CrmAlignment.LocalDataverse.Specification.Storage.LeadState>;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>Makes random operations on leads that fit what the model knows.</summary>
/// <param name="random">The source of chance.</param>
/// <param name="creator">The user who sends the requests.</param>
/// <param name="users">Users who may own leads.</param>
/// <param name="competitors">Competitors to link with.</param>
/// <param name="account">The account whose leads a plug-in counts.</param>
internal sealed class LeadOperations(Random random, Guid creator, Guid[] users, Guid[] competitors, Guid account)
{
    private const int NewStatus = 1;
    private const int LostStatus = 4;

    private static readonly Relationship Competitors = new("leadcompetitors_association");

    private Guid _taken;

    /// <summary>The next operation.</summary>
    /// <param name="leads">The leads as they are.</param>
    public LeadOperation Next(Leads leads) => random.Next(5) switch
    {
        0 => LeadOperation.InTransaction(Several(leads)),
        1 => LeadOperation.OneByOne(Several(leads)),
        _ => One(leads),
    };

    // Each of several takes a lead of its own: which of them fail is not known before.
    private List<LeadOperation> Several(Leads leads)
    {
        var operations = new List<LeadOperation>();
        for (var count = random.Next(2, 5); count > 0; count--)
        {
            operations.Add(One(leads));
            leads = leads.Remove(_taken);
        }

        return operations;
    }

    private LeadOperation One(Leads leads)
    {
        _taken = leads.IsEmpty ? Guid.Empty : leads.Keys.Order().ElementAt(random.Next(leads.Count));
        if (_taken == Guid.Empty || random.Next(3) == 0)
        {
            return Create();
        }

        return leads[_taken].State == LeadState.Open ? ChangeOpen(_taken, leads[_taken]) : SetState(_taken, LeadState.Open, NewStatus);
    }

    private LeadOperation ChangeOpen(Guid id, LeadState lead) => random.Next(7) switch
    {
        0 => Delete(id),
        1 => Assign(id, users[random.Next(users.Length)]),
        2 => SetState(id, LeadState.Disqualified, LostStatus),
        3 => Upsert(id),
        4 when lead.Competitors.Count > 0 => Disassociate(id, lead.Competitors.Order().First()),
        4 or 5 => Associate(id, competitors.Where(competitor => !lead.Competitors.Contains(competitor)).DefaultIfEmpty().First()),
        _ => Update(id),
    };

    private LeadOperation Create()
    {
        var (id, subject) = (Guid.NewGuid(), "created " + random.Next());
        var created = new LeadState(subject, creator, LeadState.Open, []);
        return LeadOperation.Of(
            random.Next(2) == 0 ? new CreateRequest { Target = Lead(id, subject) } : new UpsertRequest { Target = Lead(id, subject) },
            leads => leads.Add(id, created));
    }

    private LeadOperation Update(Guid id)
    {
        var subject = "updated " + random.Next();
        return LeadOperation.Of(
            new UpdateRequest { Target = new Entity("lead", id) { ["subject"] = subject } },
            leads => Changed(leads, id, lead => lead with { Subject = subject }));
    }

    private LeadOperation Upsert(Guid id)
    {
        var subject = "upserted " + random.Next();
        return LeadOperation.Of(
            new UpsertRequest { Target = new Entity("lead", id) { ["subject"] = subject } },
            leads => Changed(leads, id, lead => lead with { Subject = subject }));
    }

    private static LeadOperation Delete(Guid id) =>
        LeadOperation.Of(
            new DeleteRequest { Target = new EntityReference("lead", id) }, leads => Changed(leads, id, lead => lead).Remove(id));

    private static LeadOperation Assign(Guid id, Guid owner) => LeadOperation.Of(
        new AssignRequest { Target = new EntityReference("lead", id), Assignee = new EntityReference("systemuser", owner) },
        leads => Changed(leads, id, lead => lead with { Owner = owner }));

    private static LeadOperation SetState(Guid id, int state, int status) => LeadOperation.Of(
        new SetStateRequest { EntityMoniker = new EntityReference("lead", id), State = new OptionSetValue(state), Status = new OptionSetValue(status) },
        leads => Changed(leads, id, lead => lead with { State = state }));

    private LeadOperation Associate(Guid id, Guid competitor) => competitor == Guid.Empty
        ? Update(id)
        : LeadOperation.Of(
            new AssociateRequest { Target = new EntityReference("lead", id), Relationship = Competitors, RelatedEntities = [Competitor(competitor)] },
            leads => Changed(leads, id, lead => lead with { Competitors = lead.Competitors.Add(competitor) }));

    private static LeadOperation Disassociate(Guid id, Guid competitor) => LeadOperation.Of(
        new DisassociateRequest { Target = new EntityReference("lead", id), Relationship = Competitors, RelatedEntities = [Competitor(competitor)] },
        leads => Changed(leads, id, lead => lead with { Competitors = lead.Competitors.Remove(competitor) }));

    private static EntityReference Competitor(Guid id) => new("competitor", id);

    // A lead that the model does not know cannot have been changed: the index throws.
    private static Leads Changed(Leads leads, Guid id, Func<LeadState, LeadState> change) => leads.SetItem(id, change(leads[id]));

    private Entity Lead(Guid id, string subject) => new("lead", id)
    {
        ["subject"] = subject,
        ["lastname"] = "l",
        ["parentaccountid"] = new EntityReference("account", account),
    };
}
