using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>
/// Makes the activities of touches that fell due, in the transaction that counts them. Nothing is read in a round none of whose touches
/// makes one. Sending a draft is left to its owner.
/// </summary>
/// <param name="scope">The run of the round.</param>
/// <param name="due">Enrollments with a touch that is due.</param>
/// <param name="trackOf">The track of an enrollment.</param>
internal sealed class TouchActivities(PluginScope scope, IReadOnlyList<OpenEnrollment> due, Func<OpenEnrollment, NurtureTrack> trackOf)
{
    private const string User = "systemuser";

    // Well below the platform's limit on the parameters of one query.
    private const int IdsAQuery = 200;

    private IReadOnlyDictionary<Guid, NurturedLead>? _leads;
    private HashSet<Guid>? _disabled;

    /// <summary>Makes the activity of the touch of an enrollment; does nothing where there is none to make.</summary>
    /// <param name="enrollment">The enrollment, as it was read before the touch was counted.</param>
    public void Make(OpenEnrollment enrollment)
    {
        var track = trackOf(enrollment);
        if (!track.Steps.Any(step => step.Activity is not null))
        {
            return;
        }

        _leads ??= NurturedLeads.Of(scope.SystemService, due);
        NurturedLead? lead = enrollment.LeadId is { } id && _leads.TryGetValue(id, out var found) ? found : null;
        if (DueActivity.Of(enrollment, track, lead) is { } activity)
        {
            scope.SystemService.Create(RowOf(activity));
        }
    }

    private Entity RowOf(DueActivity activity)
    {
        var owner = OwnerOf(activity.Owner);
        var lead = new EntityReference(LeadTable.LogicalName, activity.LeadId);
        var row = activity.Step.Kind switch
        {
            TouchActivity.Task => new Entity("task"),
            // Outgoing is the default: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/phonecall.
            TouchActivity.PhoneCall => WithParties(new Entity("phonecall"), lead, owner),
            TouchActivity.EmailDraft => Draft(activity, lead, owner),
            _ => throw new InvalidOperationException($"A nurture step makes {activity.Step.Kind}, of which no activity is known."),
        };
        if (!row.Contains("subject"))
        {
            row["subject"] = activity.Step.Subject;
        }

        row["regardingobjectid"] = lead;
        row["ownerid"] = owner;
        row["scheduledend"] = activity.DueOn;
        return row;
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.instantiatetemplaterequest: fills in a template, and stores nothing.
    private Entity Draft(DueActivity activity, EntityReference lead, EntityReference owner)
    {
        var mail = new Entity("email");
        if (activity.Step.TemplateId is { } template)
        {
            var request = new InstantiateTemplateRequest { TemplateId = template, ObjectType = lead.LogicalName, ObjectId = lead.Id };
            var filled = ((InstantiateTemplateResponse)scope.SystemService.Execute(request)).EntityCollection.Entities[0];
            mail["subject"] = filled.GetAttributeValue<string>("subject");
            mail["description"] = filled.GetAttributeValue<string>("description");
        }

        return WithParties(mail, lead, owner);
    }

    // A team neither writes nor calls: who of it does is filled in by him.
    private static Entity WithParties(Entity row, EntityReference lead, EntityReference owner)
    {
        row["to"] = Party(lead);
        if (owner.LogicalName == User)
        {
            row["from"] = Party(owner);
        }

        return row;
    }

    private static EntityCollection Party(EntityReference reference) => new([new Entity("activityparty") { ["partyid"] = reference }]);

    // The platform gives nothing to a disabled user, and a refusal would stop the whole round: then who runs the scheduled work gets it.
    private EntityReference OwnerOf(RecordValue owner)
    {
        _disabled ??= DisabledOwners();
        return owner.AsId is { } id && !_disabled.Contains(id)
            ? new EntityReference(owner.LookupTable, id)
            : new EntityReference(User, scope.UserId);
    }

    private HashSet<Guid> DisabledOwners()
    {
        var owners = _leads!.Values.Where(lead => lead.Owner.LookupTable == User).Select(lead => lead.Owner.AsId).OfType<Guid>().Distinct().ToArray();
        var disabled = new HashSet<Guid>();
        for (var from = 0; from < owners.Length; from += IdsAQuery)
        {
            var query = new QueryExpression(User) { ColumnSet = new ColumnSet(false) };
            query.Criteria.AddCondition("systemuserid", ConditionOperator.In, owners.Skip(from).Take(IdsAQuery).Cast<object>().ToArray());
            query.Criteria.AddCondition("isdisabled", ConditionOperator.Equal, true);
            disabled.UnionWith(scope.SystemService.RetrieveMultiple(query).Entities.Select(user => user.Id));
        }

        return disabled;
    }
}
