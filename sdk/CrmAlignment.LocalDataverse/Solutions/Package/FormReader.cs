using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads forms and dashboards.</summary>
internal static class FormReader
{
    public static IReadOnlyList<PackageForm> Read(PackageElement customizations) =>
    [
        .. from entity in customizations.At("Entities", "Entity")
           from @group in entity.At("FormXml", "forms")
           from form in @group.Children("systemform")
           select ReadForm(form, entity.RequiredText("Name").ToLowerInvariant(), TypeOf(@group)),
        .. customizations.At("Dashboards", "Dashboard").Select(ReadDashboard),
    ];

    private static PackageForm ReadForm(PackageElement form, string table, int type) => new()
    {
        Id = form.RequiredId("formid"),
        Table = table,
        Labels = form.Labels("LocalizedNames", "LocalizedName"),
        Descriptions = form.Labels("Descriptions", "Description"),
        Type = type,
        FormXml = form.Child("form")?.Xml,
        ActivationState = form.Integer("FormActivationState") ?? 1,
        Presentation = form.Integer("FormPresentation") ?? 1,
        IntroducedVersion = form.Text("IntroducedVersion"),
    };

    private static PackageForm ReadDashboard(PackageElement dashboard)
    {
        var group = dashboard.At("FormXml", "forms").FirstOrDefault();
        return new PackageForm
        {
            Id = dashboard.RequiredId("FormId"),
            Labels = dashboard.Labels("LocalizedNames", "LocalizedName"),
            Descriptions = dashboard.Labels("Descriptions", "Description"),
            Type = group is null ? 0 : TypeOf(group),
            FormXml = group?.Xml,
            IsDefault = dashboard.Flag("IsDefault"),
            IsTabletEnabled = dashboard.Flag("IsTabletEnabled"),
            IntroducedVersion = dashboard.Text("IntroducedVersion"),
        };
    }

    private static int TypeOf(PackageElement forms)
    {
        var word = forms.RequiredAttribute("type");
        if (FormTypes.CodeOf(word) is { } type)
        {
            return type;
        }

        if (word.Length == 0)
        {
            return 0;
        }

        forms.Refuse(
            $"forms of type '{word}' are not known to the local Dataverse.",
            $"Use one of: {string.Join(", ", FormTypes.Words)}.");
        return 0;
    }
}
