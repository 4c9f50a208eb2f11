using System;
using System.Linq;
using System.Text;

namespace CrmAlignment.Model.Schema.Documentation;

/// <summary>Writes docs/glossary.md from the glossary, for those who translate, train or write about the product.</summary>
public static class GlossaryDocument
{
    /// <summary>The whole document as Markdown; lines end with a line feed.</summary>
    public static string Write()
    {
        var text = new StringBuilder()
            .Append("# Glossary\n\n")
            .Append("<!-- Generated from sdk/CrmAlignment.Model/Schema/Glossary.cs; do not edit. tests/CrmAlignment.Model.Tests says how to write it again. -->\n\n")
            .Append("What things are called: one name for one thing in each language, on forms, in views and in messages.\n\n")
            .Append("| English | Russian | Ukrainian | Simplified Chinese | meaning |\n|---|---|---|---|---|\n");
        foreach (var term in Glossary.Terms.Values)
        {
            text.Append("| ").Append(string.Join(" | ", Label.Languages.Select(language => term.Name[language]))).Append(" | ").Append(term.Meaning).Append(" |\n");
        }

        text.Append("\n## Not these words\n\n")
            .Append("Words of other products and earlier versions, without their endings. No text holds them.\n\n")
            .Append("| not | but |\n|---|---|\n");
        foreach (var term in Glossary.Terms.Values.Where(term => term.Avoided.Count > 0))
        {
            text.Append("| ").Append(string.Join(", ", term.Avoided)).Append(" | ")
                .Append(string.Join(", ", Label.Languages.Skip(1).Select(language => term.Name[language]).Distinct(StringComparer.Ordinal))).Append(" |\n");
        }

        return text.ToString();
    }
}
