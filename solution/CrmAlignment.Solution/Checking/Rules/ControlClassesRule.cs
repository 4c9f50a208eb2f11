using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 28: the controls of a form or dashboard are of classes that forms have.</summary>
/// <remarks>
/// Source of the classes of columns: https://technet.microsoft.com/library/cc906186.aspx; the rest is what exported forms hold. A class
/// that is not listed here may exist all the same, so that only an id that is none is an error.
/// </remarks>
internal sealed class ControlClassesRule() : CheckRule(28, "Each control of a form has the id of a known class.")
{
    private static readonly HashSet<Guid> Classes =
    [
        new("b0c6723a-8503-4fd7-bb28-c8a06ac933c2"), new("5b773807-9fb2-42db-97c3-7a91eff8adff"),
        new("c3efe0c3-0ec6-42be-8349-cbd9079dfd8e"), new("aa987274-ce4e-4271-a803-66164311a958"),
        new("ada2203e-b4cd-49be-9ddf-234642b43b52"), new("6f3fb987-393b-4d2d-859f-9d0f0349b6ad"),
        new("0d2c745a-e5a8-4c8f-ba63-c6d3bb604660"), new("fd2a7985-3187-444e-908d-6624b21f69c0"),
        new("c6d124ca-7eda-4a60-aea9-7fb8d318b68f"), new("671a9387-ca5a-4d1e-8ab7-06e39ddcf6b5"),
        new("270bd3db-d9af-4782-9025-509e298dec0a"), new("533b9e00-756b-4312-95a0-dc888637ac78"),
        new("06375649-c143-495e-a496-c962e5b4488e"), new("cbfb742c-14e7-4a17-96bb-1a13f7f64aa2"),
        new("3ef39988-22bb-4f0b-bbbe-64b5a3748aee"), new("67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed"),
        new("f3015350-44a2-4aa0-97b5-00166532b5e9"), new("5d68b988-0661-4db2-bc3e-17598ad3be6c"),
        new("e0dece4b-6fc8-4a8f-a065-082708572369"), new("4273edbd-ac1d-40d3-9fb2-095c621b552d"),
        new("e7a81278-8635-4d9e-8d4d-59480b391c5b"), new("5546e6cd-394c-4bee-94a8-4425e17ef6c6"),
        new("5c5600e0-1d6e-4205-a272-be80da87fd42"), new("71716b6c-711e-476c-8ab8-5d11542bfb47"),
        new("7c624a0b-f59e-493d-9583-638d34759266"), new("f9a8a302-114e-466a-b582-6771b2ae0d92"),
        new("9fdf5f91-88b1-47f4-ad53-c11efc01a01d"), new("62b0df79-0464-470f-8af7-4483cfea0c7d"),
    ];

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        foreach (var control in package.Customizations.Descendants("systemform").Concat(package.Customizations.Descendants("Dashboard")).Descendants("control"))
        {
            var text = control.Of("classid");
            if (!Guid.TryParse(text, out var id))
            {
                yield return InCustomizations(control, $"control {control.Of("id")}", text, "the class is missing or no GUID.", "Write the classid of the control.");
            }
            else if (!Classes.Contains(id))
            {
                yield return AsPolicy(InCustomizations(
                    control, $"control {control.Of("id")}", text, "no class of this id is known here.", "Write the classid of the column's type."));
            }
        }
    }
}
