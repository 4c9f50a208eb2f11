using System.Collections.Generic;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Every rule, by number.</summary>
internal static class CheckRules
{
    public static IReadOnlyList<ICheckRule> All { get; } =
    [
        new RootPartsRule(),
        new DependenciesRule(),
        new RootsPresentRule(),
        new RootsCompleteRule(),
        new ElementOrderRule(),
        new AssemblyRule(),
        new FileNamesRule(),
        new OwnTablesRule(),
        new LookupsRule(),
        new NamesRule(),
        new ViewsRule(),
        new FormsRule(),
        new UniqueIdsRule(),
        new AppsRule(),
        new QuickFindRule(),
        new PrefixRule(),
        new LanguagesRule(),
        new IntroducedVersionRule(),
        new ApisAndRolesRule(),
        new LayerMarksRule(),
        new CustomApiRootsRule(),
        new LabelsRule(),
        new StepsRule(),
        new FlagsRule(),
        new ColumnSettingsRule(),
        new QueryOperatorsRule(),
        new ChartsRule(),
        new ControlClassesRule(),
        new WorkflowApisRule(),
        new PrivilegesRule(),
        new RibbonsRule(),
        new HandlersRule(),
        new ScreensRule(),
    ];
}
