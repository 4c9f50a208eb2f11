using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the commands of experiments ask and say.</summary>
internal static class ExperimentCommandTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new(
            "confirmStart",
            new(
                "Start the experiment \"{0}\"? From then on nobody changes what was agreed.",
                "Начать эксперимент «{0}»? С этого момента согласованное никто не меняет.",
                "Почати експеримент «{0}»? Відтоді узгоджене ніхто не змінює.",
                "开始实验“{0}”？此后任何人都不能更改约定内容。")),
        new(
            "confirmEnd",
            new(
                "End the experiment \"{0}\"? The numbers of this moment stay, and it does not run again.",
                "Завершить эксперимент «{0}»? Числа этого момента сохранятся, и снова он не начнется.",
                "Завершити експеримент «{0}»? Числа цієї миті збережуться, і знову він не почнеться.",
                "结束实验“{0}”？此刻的数字将保留，且不会再次开始。")),
        new("experimentStarted", new("The experiment \"{0}\" is running.", "Эксперимент «{0}» идет.", "Експеримент «{0}» триває.", "实验“{0}”正在进行。")),
        new(
            "experimentEnded",
            new(
                "The experiment \"{0}\" has ended: the outcome stands on its form.",
                "Эксперимент «{0}» завершен: итог в его форме.",
                "Експеримент «{0}» завершено: підсумок у його формі.",
                "实验“{0}”已结束：结果见其窗体。")),
    ];
}
