using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Column security profiles with what they allow. Who has them is the organization's own.</summary>
internal sealed class ColumnSecurityRegistration(StoreTransaction transaction, RegistrationWriter rows, PackageProblems problems)
{
    /// <summary>Writes profiles; the permissions of an existing profile become the package's.</summary>
    public void Write(IReadOnlyList<PackageColumnSecurityProfile> profiles, SolutionComponents components)
    {
        foreach (var profile in profiles)
        {
            if (profile.Id == AdministratorProfile.Id)
            {
                problems.Unsupported(
                    Problem(profile, "the platform keeps the profile of System Administrators.", "Leave the profile out."),
                    $"column security profile {profile.Name}",
                    "administrators have access to all columns as it is");
                continue;
            }

            components.Put(
                "fieldsecurityprofile",
                profile.Id,
                new() { ["name"] = profile.Name, ["description"] = profile.Description },
                profile.Name);
            WritePermissions(profile);
        }
    }

    private static SolutionPackageProblem Problem(PackageColumnSecurityProfile profile, string reason, string remedy) =>
        new(PartName.Customizations, null, null, $"column security profile {profile.Name}", reason, remedy);

    private void WritePermissions(PackageColumnSecurityProfile profile)
    {
        var reference = new RowReference("fieldsecurityprofile", profile.Id);
        foreach (var known in transaction.Find("fieldpermission", new Dictionary<string, object?> { ["fieldsecurityprofileid"] = reference }))
        {
            transaction.Delete("fieldpermission", known);
        }

        foreach (var permission in profile.Permissions.DistinctBy(permission => (permission.Table, permission.Column)))
        {
            var name = $"{permission.Table}.{permission.Column}";
            if (transaction.Catalog.FindTable(permission.Table)?.FindColumn(permission.Column) is not { IsSecured: true })
            {
                problems.Unsupported(
                    Problem(profile, $"there is no secured column {name}.", "Correct the names, or secure the column (IsSecured 1)."),
                    $"permission for {name} of column security profile {profile.Name}",
                    "there is no such secured column");
                continue;
            }

            rows.Put("fieldpermission", ImportedIds.Of("fieldpermission", $"{profile.Id}:{permission.Table}:{permission.Column}"), new()
            {
                ["fieldsecurityprofileid"] = reference,
                ["entityname"] = permission.Table,
                ["attributelogicalname"] = permission.Column,
                ["canread"] = permission.CanRead,
                ["cancreate"] = permission.CanCreate,
                ["canupdate"] = permission.CanUpdate,
            });
        }
    }
}
