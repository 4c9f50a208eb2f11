using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// Who may customize: holders of the privileges that System Administrators and System Customizers have
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327820(v=crm.8) for InsertStatusValue). The pages of
/// some messages list none, which cannot be meant: those ask for the privilege of their like.
/// </summary>
internal static class CustomizationPrivilege
{
    /// <summary>To change choices and their options.</summary>
    public const string WriteChoice = "prvWriteOptionSet";

    /// <summary>Refuses a caller without a privilege.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="privilege">The privilege.</param>
    public static void Require(IRequestScope scope, string privilege) => scope.Access.RequirePrivilege(privilege);
}
