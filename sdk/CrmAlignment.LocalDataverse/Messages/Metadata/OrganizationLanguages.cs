using System.Linq;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The languages of an organization: its base language, and those in which tables, columns or choices have labels.</summary>
internal static class OrganizationLanguages
{
    /// <summary>The LCIDs.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The base language, then the others in order.</returns>
    public static int[] Of(IRequestScope scope)
    {
        var labels = scope.Catalog.Tables
            .SelectMany(table => table.Columns.Select(column => column.Label).Append(table.Label))
            .Concat(scope.Catalog.GlobalChoices.SelectMany(choice => choice.Options.Select(option => option.Label)));
        var own = CallerLanguage.OfOrganization(scope);
        return [own, .. labels.SelectMany(label => label.Texts.Keys).Distinct().Where(language => language != own).Order()];
    }
}
