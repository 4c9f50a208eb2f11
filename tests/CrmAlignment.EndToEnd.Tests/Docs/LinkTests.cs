using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

public sealed class LinkTests
{
    [Fact]
    public void Links_within_the_repository_lead_somewhere() => Assert.Equal([], MarkdownPage.All().SelectMany(DeadLinks));

    private static IEnumerable<string> DeadLinks(MarkdownPage page)
    {
        foreach (var link in page.Links().Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, parts[0]));
            var name = $"{Path.GetRelativePath(Repository.Root, page.Path)}: {link}";
            if (!File.Exists(target) && !Directory.Exists(target))
            {
                yield return name + " names no file";
            }
            else if (parts.Length > 1 && !new MarkdownPage(target).Anchors().Contains(parts[1]))
            {
                yield return name + " names no heading";
            }
        }
    }
}
