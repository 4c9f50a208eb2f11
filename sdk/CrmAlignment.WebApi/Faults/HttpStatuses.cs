using System.Collections.Frozen;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.WebApi.Faults;

/// <summary>
/// The status with which a fault of the organization is answered. Documented are the statuses and examples of when they come, not a table:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#identify-status-codes
/// A fault that is not listed here is the caller's mistake, 400, as errors of plug-ins are.
/// </summary>
internal static class HttpStatuses
{
    private static readonly FrozenDictionary<int, int> ByCode = new Dictionary<int, int>
    {
        [DataverseErrorCode.ObjectDoesNotExist] = 404,
        [DataverseErrorCode.RecordNotFoundByEntityKey] = 404,
        [DataverseErrorCode.PrivilegeDenied] = 403,
        [DataverseErrorCode.AccessDenied] = 403,
        [DataverseErrorCode.UserNotEnabled] = 403,
        [DataverseErrorCode.AttributePrivilegeCreateIsMissing] = 403,
        [DataverseErrorCode.AttributePermissionReadIsMissing] = 403,
        [DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate] = 403,
        [DataverseErrorCode.ConcurrencyVersionMismatch] = 412,
        [DataverseErrorCode.DuplicateRecord] = 412,
        [DataverseErrorCode.DuplicateRecordEntityKey] = 412,
        [DataverseErrorCode.DuplicateRecordsFound] = 412,
        [DataverseErrorCode.Unexpected] = 500,
    }.ToFrozenDictionary();

    /// <summary>Status of a fault.</summary>
    public static int Of(int errorCode) => ByCode.GetValueOrDefault(errorCode, 400);
}
