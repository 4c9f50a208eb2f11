using System;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// Privileges in the SDK's form (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.securityprivilegemetadata).
/// </summary>
internal static class PrivilegeMetadata
{
    public static SecurityPrivilegeMetadata Of(TablePrivilege privilege)
    {
        // The class has no public constructor.
        var metadata = (SecurityPrivilegeMetadata)Activator.CreateInstance(typeof(SecurityPrivilegeMetadata), nonPublic: true)!;
        return metadata
            .With(nameof(metadata.Name), privilege.Name)
            .With(nameof(metadata.PrivilegeId), privilege.Id)
            .With(nameof(metadata.PrivilegeType), Enum.Parse<PrivilegeType>(privilege.Right.ToString()))
            .With(nameof(metadata.CanBeBasic), privilege.HasDepths)
            .With(nameof(metadata.CanBeLocal), privilege.HasDepths)
            .With(nameof(metadata.CanBeDeep), privilege.HasDepths)
            .With(nameof(metadata.CanBeGlobal), true);
    }
}
