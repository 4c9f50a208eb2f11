using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the report of experiments says: its question, what was agreed and learned, the arms, and what the numbers say.</summary>
internal static class ExperimentTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new("experimentsTitle", new("Experiments side by side", "Сравнение экспериментов", "Порівняння експериментів", "实验比较")),
        new("experiment", new("Experiment", "Эксперимент", "Експеримент", "实验")),
        new(
            "noExperiments",
            new(
                "No experiments yet with a measure and days: create one.",
                "Экспериментов с показателем и днями пока нет: создайте первый.",
                "Експериментів із показником і днями поки немає: створіть перший.",
                "尚无填有指标和日期的实验：请新建一个。")),
        new(
            "experimentsHint",
            new(
                "Leads belong to an arm by their source campaign and the days on which they arrived, as far as you may read them; those still on their way count on neither side. An experiment that ended shows the numbers of that moment. Looking often finds differences where there are none: decide by what was agreed.",
                "Лиды относятся к варианту по кампании-источнику и дням поступления, если вы можете их читать; те, что еще в пути, не учитываются ни на одной стороне. У завершенного эксперимента показаны числа на тот момент. Частые проверки находят различия, которых нет: решайте по тому, что согласовано.",
                "Ліди належать до варіанта за кампанією-джерелом і днями надходження, якщо ви можете їх читати; ті, що ще в дорозі, не враховуються на жодній стороні. У завершеного експерименту показано числа на той момент. Часті перевірки знаходять відмінності, яких немає: вирішуйте за тим, що узгоджено.",
                "线索按来源市场活动和到达日期归入方案，以您有权读取的为限；仍在途中的两边均不计入。已结束的实验显示当时的数字。频繁查看会发现并不存在的差异：请按约定判断。")),
        new("experimentLearned", new("Expected and learned", "Что ожидалось и что узнали", "Що очікувалося і що дізналися", "预期与所得")),
        new("experimentSubject", new("Subject", "О чем", "Про що", "事项")),
        new("experimentWords", new("In words", "Словами", "Словами", "说明")),
        new("experimentAgreed", new("Agreed", "Согласовано", "Узгоджено", "约定内容")),
        new("arm", new("Arm", "Вариант", "Варіант", "方案")),
        new("controlArm", new("{0} (control)", "{0} (контрольный)", "{0} (контрольний)", "{0}（对照）")),
        new("decidedLeads", new("Decided leads", "Лиды с известным исходом", "Ліди з відомим результатом", "已有结果的线索")),
        new("shareReached", new("Share", "Доля", "Частка", "比例")),
        new(
            "shareFrom",
            new(
                "Share, low end of the interval",
                "Доля, нижняя граница интервала",
                "Частка, нижня межа інтервалу",
                "比例，区间下限")),
        new(
            "shareUntil",
            new(
                "Share, high end of the interval",
                "Доля, верхняя граница интервала",
                "Частка, верхня межа інтервалу",
                "比例，区间上限")),
        new("interval95", new("95 % interval", "Интервал 95 %", "Інтервал 95 %", "95% 区间")),
        new("missingToMinimum", new("Missing to the minimum", "Не хватает до минимума", "Бракує до мінімуму", "距最小样本还差")),
        new("chanceBest", new("Best by a chance of", "Лучший с вероятностью", "Найкращий з імовірністю", "为最佳的概率")),
        new(
            "chanceBetter",
            new(
                "Better than the control by a chance of",
                "Лучше контрольного с вероятностью",
                "Кращий за контрольний з імовірністю",
                "优于对照的概率")),
        new("ofDecidedLeads", new("{0} of {1}", "{0} из {1}", "{0} з {1}", "{1} 条中的 {0} 条")),
        new(
            "armShares",
            new(
                "Share of the decided leads that reached the layer",
                "Доля лидов с известным исходом, дошедших до уровня",
                "Частка лідів із відомим результатом, що дійшли до рівня",
                "已有结果的线索中达到该环节的比例")),
        new(
            "armSharesHint",
            new(
                "By a chance of 95 of 100 the true share lies within the bar.",
                "С вероятностью 95 из 100 истинная доля лежит в пределах полосы.",
                "З імовірністю 95 зі 100 справжня частка лежить у межах смуги.",
                "真实比例有 95% 的概率落在条形范围内。")),
        new("armChances", new("Arms side by side", "Варианты рядом", "Варіанти поруч", "各方案并列")),
        new(
            "armChancesHint",
            new(
                "Chances are told once the arms have the decided leads that were agreed.",
                "Вероятности называются, когда у вариантов есть согласованное число лидов с известным исходом.",
                "Імовірності називаються, коли варіанти мають узгоджену кількість лідів із відомим результатом.",
                "各方案已有结果的线索达到约定数量后才给出概率。")),
        new("armWays", new("How each arm does it", "Как действует каждый вариант", "Як діє кожен варіант", "各方案的做法")),
        new("experimentCancelled", new("Cancelled: {0}", "Отменен: {0}", "Скасовано: {0}", "已取消：{0}")),
        new(
            "experimentBetter",
            new(
                "Ended: {0} is better by the agreed chance.",
                "Завершен: {0} лучше с согласованной вероятностью.",
                "Завершено: {0} кращий з узгодженою ймовірністю.",
                "已结束：按约定概率，{0} 更优。")),
        new(
            "experimentNoDifference",
            new(
                "Ended: no difference shown.",
                "Завершен: различие не доказано.",
                "Завершено: відмінність не доведено.",
                "已结束：未显示差异。")),
        new("experimentTooFew", new("Ended: not enough data.", "Завершен: мало данных.", "Завершено: мало даних.", "已结束：数据不足。")),
        new(
            "experimentMayEnd",
            new(
                "{0} is better by the agreed chance: by that rule the experiment may end.",
                "{0} лучше с согласованной вероятностью: по этому правилу эксперимент можно завершить.",
                "{0} кращий з узгодженою ймовірністю: за цим правилом експеримент можна завершити.",
                "按约定概率，{0} 更优：依此规则实验可以结束。")),
        new(
            "experimentOpen",
            new(
                "No arm is better by the agreed chance.",
                "Ни один вариант не лучше с согласованной вероятностью.",
                "Жоден варіант не кращий з узгодженою ймовірністю.",
                "没有方案达到约定概率。")),
        new(
            "experimentMissing",
            new(
                "Not enough data: decided leads are missing to the minimum in {0}.",
                "Мало данных: до минимума не хватает лидов с известным исходом в {0}.",
                "Мало даних: до мінімуму бракує лідів із відомим результатом у {0}.",
                "数据不足：以下方案距最小样本还缺已有结果的线索：{0}。")),
        new(
            "experimentNoArms",
            new(
                "Not enough data: the experiment needs two arms.",
                "Мало данных: эксперименту нужны два варианта.",
                "Мало даних: експерименту потрібні два варіанти.",
                "数据不足：实验需要两个方案。")),
    ];
}
