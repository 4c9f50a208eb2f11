using CrmAlignment.Domain.Messages;
using CrmAlignment.Model;
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
        var side = SideOf(scope);
        var set = DraftSet.Read(scope);
        RequireRole(scope, side);
        var forMarketing = side == AgreementSide.Marketing;
        var other = set.GetAttributeValue<EntityReference>(
            forMarketing ? CriteriaSetTable.SalesAgreedBy : CriteriaSetTable.MarketingAgreedBy);
        if (other?.Id == scope.UserId)
        {
            throw new ProblemException(Problems.SameSigner());
        }

        // As SYSTEM: the role is the permission to sign; writing the set may be the other side's privilege.
        scope.SystemService.Update(new Entity(CriteriaSetTable.LogicalName, set.Id)
        {
            [forMarketing ? CriteriaSetTable.MarketingAgreedBy : CriteriaSetTable.SalesAgreedBy] = new EntityReference(UserTable, scope.UserId),
            [forMarketing ? CriteriaSetTable.MarketingAgreedOn : CriteriaSetTable.SalesAgreedOn] = scope.Now,
        });
        scope.Answer(AgreeCriteriaSetApi.FullyAgreed, other is not null);
    }

    private static AgreementSide SideOf(PluginScope scope)
    {
        var side = scope.OptionalInput<OptionSetValue>(AgreeCriteriaSetApi.Side)
            ?? throw new ProblemException(Problems.ParameterMissing(AgreeCriteriaSetApi.Side, AgreeCriteriaSetApi.UniqueName));
        return ChoiceParameter.Read<AgreementSide>(AgreeCriteriaSetApi.Side, side);
    }

    private static void RequireRole(PluginScope scope, AgreementSide side)
    {
        var forMarketing = side == AgreementSide.Marketing;
        if (!RoleMembership.Holds(scope.SystemService, scope.UserId, forMarketing ? Publisher.MarketingRoleId : Publisher.SalesRoleId, Publisher.AdministratorRoleId))
        {
            throw new ProblemException(
                Problems.RoleNeededToSign(side, forMarketing ? Publisher.MarketingRole : Publisher.SalesRole, Publisher.AdministratorRole));
        }
    }
}
