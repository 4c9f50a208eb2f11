using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Signs a draft criteria set for one side, as the calling user.</summary>
[CustomApi(AgreeCriteriaSetApi.UniqueName)]
public sealed class AgreeCriteriaSetHandler : AlignmentPlugin
{
    private const string UserTable = "systemuser";

    private protected override void Run(PluginScope scope)
    {
        var side = SigningSide.Read(scope, AgreeCriteriaSetApi.Side, AgreeCriteriaSetApi.UniqueName);
        var set = DraftSet.Read(scope);
        SigningSide.RequireRole(scope, side);
        var forMarketing = side == AgreementSide.Marketing;
        var agreement = Signatures.Of(set);
        var other = forMarketing ? agreement.Sales : agreement.Marketing;
        if (other?.By == scope.UserId)
        {
            throw new ProblemException(Problems.SameSigner());
        }

        var content = SignedContent.Write(CriteriaSetRow.Read(set, CriterionRows.Of(scope.SystemService, set.Id)));

        // As SYSTEM: the role is the permission to sign; writing the set may be the other side's privilege.
        scope.SystemService.Update(new Entity(CriteriaSetTable.LogicalName, set.Id)
        {
            [forMarketing ? CriteriaSetTable.MarketingAgreedBy : CriteriaSetTable.SalesAgreedBy] = new EntityReference(UserTable, scope.UserId),
            [forMarketing ? CriteriaSetTable.MarketingAgreedOn : CriteriaSetTable.SalesAgreedOn] = scope.Now,
            [forMarketing ? CriteriaSetTable.MarketingSigned : CriteriaSetTable.SalesSigned] = content,
        });
        scope.Answer(AgreeCriteriaSetApi.FullyAgreed, other?.Content == content);
    }
}
