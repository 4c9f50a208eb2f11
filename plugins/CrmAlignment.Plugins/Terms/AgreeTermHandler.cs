using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Terms;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Terms;

/// <summary>
/// Signs a draft term for one side, as the calling user. With the second signature it is in force and the version before it is retired: other than
/// criteria, which move leads, a word needs no third decision.
/// </summary>
[CustomApi(AgreeTermApi.UniqueName)]
public sealed class AgreeTermHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var side = SigningSide.Read(scope, AgreeTermApi.Side, AgreeTermApi.UniqueName);
        var term = scope.CallerService.Retrieve(TermTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(term);
        TermRow.RequireDraft(new EntityValues(term), Problems.TermNotDraft);
        if (new EntityValues(term).Value(SetState.Column).AsChoice is { } state and not SetState.Active)
        {
            throw new ProblemException(Problems.TermPutAway(TermRow.NameOf(new EntityValues(term))));
        }

        SigningSide.RequireRole(scope, side);
        var other = term.GetAttributeValue<EntityReference>(side == AgreementSide.Marketing ? TermTable.SalesAgreedBy : TermTable.MarketingAgreedBy);
        if (other?.Id == scope.UserId)
        {
            throw new ProblemException(Problems.SameSigner());
        }

        Sign(scope, term, side, completes: other is not null);
        scope.Answer(AgreeTermApi.InForce, other is not null);
    }

    private static void Sign(PluginScope scope, Entity term, AgreementSide side, bool completes)
    {
        // A change of the draft takes the signatures: what is signed is what was read, or nothing.
        var signed = new Entity(TermTable.LogicalName, term.Id) { RowVersion = RowVersions.Of(term) };
        TermSignatures.Sign(signed, side, scope.UserId, scope.Now);
        if (completes)
        {
            Retire(scope, term.GetAttributeValue<string>(TermTable.Code));
            signed[TermTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Active);
            signed[TermTable.ActivatedOn] = scope.Now;
            signed[TermTable.ForceKey] = term.GetAttributeValue<string>(TermTable.Code);
            signed[TermTable.UseKey] = new TermDraft(new EntityValues(term)).UseKey;
        }

        Write(scope, signed, TermRow.NameOf(new EntityValues(term)));
    }

    // As SYSTEM: the role is the permission to sign.
    private static void Write(PluginScope scope, Entity signed, string name)
    {
        var update = new UpdateRequest { Target = signed, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        try
        {
            OwnWork.Do(scope, () => scope.SystemService.Execute(update));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.DuplicateKey)
        {
            scope.Tracing.Trace("What the term explains is explained: {0}", fault);
            throw new ProblemException(Problems.TermUseTaken(name));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.VersionMismatch)
        {
            scope.Tracing.Trace("The term was changed meanwhile: {0}", fault);
            throw new ProblemException(Problems.TermChanged(name));
        }
    }

    private static void Retire(PluginScope scope, string code)
    {
        var query = new QueryExpression(TermTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(TermTable.ForceKey, ConditionOperator.Equal, code);
        foreach (var former in scope.SystemService.RetrieveMultiple(query).Entities)
        {
            var retired = new Entity(TermTable.LogicalName, former.Id);
            TermSignatures.Retire(retired, scope.Now);
            OwnWork.Do(scope, () => scope.SystemService.Update(retired));
        }
    }
}
