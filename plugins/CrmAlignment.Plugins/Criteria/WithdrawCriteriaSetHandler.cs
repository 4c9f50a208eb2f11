using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Signs the withdrawal of a set in force for one side, as the calling user; the second signature ends its enforcement.</summary>
/// <remarks>What both sides put in force, no side takes out of force alone, nor the administrator, who can sign for one side.</remarks>
[CustomApi(WithdrawCriteriaSetApi.UniqueName)]
public sealed class WithdrawCriteriaSetHandler : AlignmentPlugin
{
    private const string UserTable = "systemuser";

    private protected override void Run(PluginScope scope)
    {
        var side = SigningSide.Read(scope, WithdrawCriteriaSetApi.Side, WithdrawCriteriaSetApi.UniqueName);
        var set = scope.CallerService.Retrieve(CriteriaSetTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(set);
        SetPhase.RequireActive(new EntityValues(set));
        SigningSide.RequireRole(scope, side);
        var forMarketing = side == AgreementSide.Marketing;
        var other = Withdrawal.SignerOf(set, !forMarketing);
        if (other == scope.UserId)
        {
            throw new ProblemException(Problems.SameSigner());
        }

        // As SYSTEM: the role is the permission to sign; writing the set may be the other side's privilege.
        scope.SystemService.Update(Signed(scope, forMarketing, isWithdrawn: other is not null));
        scope.Answer(WithdrawCriteriaSetApi.Withdrawn, other is not null);
    }

    private static Entity Signed(PluginScope scope, bool forMarketing, bool isWithdrawn)
    {
        var signer = new EntityReference(UserTable, scope.UserId);
        var set = new Entity(CriteriaSetTable.LogicalName, scope.TargetReference.Id)
        {
            [forMarketing ? CriteriaSetTable.MarketingWithdrewBy : CriteriaSetTable.SalesWithdrewBy] = signer,
            [forMarketing ? CriteriaSetTable.MarketingWithdrewOn : CriteriaSetTable.SalesWithdrewOn] = scope.Now,
        };
        if (isWithdrawn)
        {
            set[CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Retired);
            set[CriteriaSetTable.RetiredOn] = scope.Now;
            set[CriteriaSetTable.ForceKey] = null;
        }

        return set;
    }
}
