// The namespace above those of all test projects, into which this file is compiled: they need no using for it.
namespace CrmAlignment;

/// <summary>The trait that parts the suite: <c>[Trait(Category.Name, Category.Slow)]</c>.</summary>
internal static class Category
{
    /// <summary>Name of the trait.</summary>
    public const string Name = "Category";

    /// <summary>
    /// A class that imports packages, replays funnels, makes databases on files, compiles code, starts processes or tries many random
    /// inputs. The others are what one runs while writing: dotnet test --filter Category!=Slow.
    /// </summary>
    public const string Slow = "Slow";
}
