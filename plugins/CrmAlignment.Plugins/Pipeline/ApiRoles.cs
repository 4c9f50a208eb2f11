using System.Collections.Generic;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// Which role of the product each Custom API is for. It grants nothing: privileges do, also those of roles that an organization makes
/// itself; it says which role would help whom one is missing.
/// </summary>
internal static class ApiRoles
{
    // 0x80040220 PrivilegeDenied and 0x80048306 AccessDenied:
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int PrivilegeDenied = -2147220960;
    private const int AccessDenied = -2147187962;

    private static readonly string[] Marketing = [Publisher.MarketingRole];
    private static readonly string[] Sales = [Publisher.SalesRole];
    private static readonly string[] Administrator = [Publisher.AdministratorRole];
    private static readonly string[] Either = [Publisher.MarketingRole, Publisher.SalesRole];

    private static readonly Dictionary<string, string[]> Roles = new()
    {
        [OfferLeadApi.UniqueName] = Marketing,
        [AcceptLeadApi.UniqueName] = Sales,
        [RejectLeadApi.UniqueName] = Sales,
        [EvaluateLeadApi.UniqueName] = Either,
        [ExplainScoreApi.UniqueName] = Either,
        [GetScorecardApi.UniqueName] = Either,
        [AgreeCriteriaSetApi.UniqueName] = Either,
        [WithdrawCriteriaSetApi.UniqueName] = Either,
        [SimulateCriteriaSetApi.UniqueName] = Either,
        [DiagnoseFunnelApi.UniqueName] = Either,
        [CompareTargetsApi.UniqueName] = Either,
        [ForecastWonApi.UniqueName] = Either,
        [CheckAlignmentApi.UniqueName] = Either,
        [AttributeRevenueApi.UniqueName] = Either,
        [ReviewNurtureApi.UniqueName] = Either,
        [CompareFunnelModelsApi.UniqueName] = Either,
        [CompareExperimentApi.UniqueName] = Either,
        [ReviewPurchasesApi.UniqueName] = Either,
        [AgreePlaybookApi.UniqueName] = Either,
        [SuggestStepsApi.UniqueName] = Either,
        [AnswerStepApi.UniqueName] = Either,
        [ReviewPlaybooksApi.UniqueName] = Either,
        [ScoreLeadershipApi.UniqueName] = Either,
        [ActivateCriteriaSetApi.UniqueName] = [Publisher.MarketingRole, Publisher.AdministratorRole],
        [ProcessDueApi.UniqueName] = Administrator,
        [ReassessLeadsApi.UniqueName] = Administrator,
        [FoldKpisApi.UniqueName] = Administrator,
        [RecalculateKpisApi.UniqueName] = Administrator,
        [AuditKpisApi.UniqueName] = Administrator,
    };

    /// <summary>Asks, in one request, whether the caller holds the privilege that a Custom API is for, in whatever depth.</summary>
    /// <remarks>
    /// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserprivilegebyprivilegenamerequest. The platform could
    /// ask by itself (executeprivilegename), but names the privilege then, in no language that the caller understands.
    /// </remarks>
    /// <exception cref="ProblemException">CRMA9011: he does not; names the role.</exception>
    public static void RequirePrivilege(PluginScope scope, string privilege)
    {
        if (!Holds(scope, privilege))
        {
            throw new ProblemException(Problems.RoleNeeded(scope.Context.MessageName, Roles[scope.Context.MessageName]));
        }
    }

    /// <summary>Whether the caller holds a privilege, in whatever depth. One request.</summary>
    public static bool Holds(PluginScope scope, string privilege)
    {
        var request = new RetrieveUserPrivilegeByPrivilegeNameRequest { UserId = scope.Context.UserId, PrivilegeName = privilege };
        return ((RetrieveUserPrivilegeByPrivilegeNameResponse)scope.SystemService.Execute(request)).RolePrivileges is { Length: > 0 };
    }

    /// <summary>The problem that a missing privilege inside a Custom API is; null for any other fault and outside of them.</summary>
    /// <remarks>
    /// The platform ends the transaction with its refusal, so that the settings of the user cannot be read any more and this is in English:
    /// what an API can foresee it asks by <see cref="RequirePrivilege"/>.
    /// </remarks>
    public static Problem? Explain(IExecutionContext context, FaultException<OrganizationServiceFault> fault) =>
        fault.Detail?.ErrorCode is PrivilegeDenied or AccessDenied && Roles.TryGetValue(context.MessageName, out var roles)
            ? Problems.RoleNeeded(context.MessageName, roles)
            : null;
}
