using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Parameters that any request may carry beside its own.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters.</remarks>
internal static class OptionalParameters
{
    private const string Bypass = "BypassCustomPluginExecution";
    private const string Tag = "tag";

    /// <summary>Whether the caller asks, and may ask, to skip custom plug-ins.</summary>
    /// <param name="security">The organization's security.</param>
    /// <param name="request">The request.</param>
    /// <param name="origin">The caller.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>True when steps are skipped.</returns>
    public static bool BypassesPlugins(SecurityModel security, OrganizationRequest request, RequestOrigin origin, ExecutionScope? execution)
    {
        if (!request.Parameters.TryGetValue(Bypass, out var value) || value is not true)
        {
            return false;
        }

        request.Parameters.Remove(Bypass);
        new AccessCheck(security, origin.UserId, execution, origin.ImpersonatorId).RequirePrivilege(PrivilegeRows.BypassCustomPlugins);
        return true;
    }

    /// <summary>Hands the caller's tag to plug-ins as a shared variable.</summary>
    /// <param name="scope">The request.</param>
    public static void ShareTag(RequestScope scope)
    {
        if (scope.Request.Parameters.TryGetValue(Tag, out var tag) && tag is string)
        {
            scope.PreValidationVariables[Tag] = tag;
            scope.SharedVariables[Tag] = tag;
            scope.Request.Parameters.Remove(Tag);
        }
    }
}
