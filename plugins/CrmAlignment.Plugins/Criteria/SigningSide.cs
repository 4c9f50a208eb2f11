using CrmAlignment.Domain.Messages;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>The side for which a Custom API is asked to sign.</summary>
internal static class SigningSide
{
    /// <summary>Reads the parameter.</summary>
    /// <exception cref="ProblemException">CRMA9001: it is missing; CRMA9003: there is no such side.</exception>
    public static AgreementSide Read(PluginScope scope, string parameter, string api)
    {
        var side = scope.OptionalInput<OptionSetValue>(parameter) ?? throw new ProblemException(Problems.ParameterMissing(parameter, api));
        return ChoiceParameter.Read<AgreementSide>(parameter, side);
    }

    /// <summary>Asks for the role of the side, or the administrator's.</summary>
    /// <exception cref="ProblemException">CRMA2016: the user holds neither.</exception>
    public static void RequireRole(PluginScope scope, AgreementSide side)
    {
        var forMarketing = side == AgreementSide.Marketing;
        var roleId = forMarketing ? Publisher.MarketingRoleId : Publisher.SalesRoleId;
        if (!RoleMembership.Holds(scope.SystemService, scope.UserId, roleId, Publisher.AdministratorRoleId))
        {
            throw new ProblemException(
                Problems.RoleNeededToSign(side, forMarketing ? Publisher.MarketingRole : Publisher.SalesRole, Publisher.AdministratorRole));
        }
    }
}
