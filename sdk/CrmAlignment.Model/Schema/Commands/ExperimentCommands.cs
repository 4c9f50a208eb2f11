using System.Collections.Generic;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>How an experiment starts and ends: the same as its phase, which people may set as well.</summary>
internal static class ExperimentCommands
{
    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        Moving(
            "Start", 1000, "activate", "CrmAlignment.Experiments.isDraft",
            new("Start", "Начать", "Почати", "开始"),
            new(
                "Starts the experiment. From then on nobody changes what was agreed.",
                "Начинает эксперимент. С этого момента согласованное никто не меняет.",
                "Починає експеримент. Відтоді узгоджене ніхто не змінює.",
                "开始实验。此后任何人都不能更改约定内容。")),
        Moving(
            "End", 1010, "withdraw", "CrmAlignment.Experiments.isRunning",
            new("End", "Завершить", "Завершити", "结束"),
            new(
                "Counts the leads of each arm, keeps the numbers and says how the experiment ended. Write the lesson first.",
                "Считает лиды каждого варианта, сохраняет числа и итог эксперимента. Сначала запишите урок.",
                "Рахує ліди кожного варіанта, зберігає числа й підсумок експерименту. Спочатку запишіть урок.",
                "统计各方案的线索，保存数字并给出实验结果。请先填写经验。")),
    ];

    private static CommandSchema Moving(string name, int sequence, string icon, string formRule, Label label, Label tooltip) => new()
    {
        Table = ExperimentTable.LogicalName,
        Name = name,
        Places = CommandPlaces.Form | CommandPlaces.Grid,
        Sequence = sequence,
        MaximumRows = 1,
        Label = label,
        Tooltip = tooltip,
        Icon = CommandResources.Icon(icon),
        Library = CommandResources.ExperimentScript,
        Function = $"CrmAlignment.Experiments.{char.ToLowerInvariant(name[0])}{name[1..]}",
        FormRule = formRule,
        Privilege = "prvWritecrma_Experiment",
    };
}
