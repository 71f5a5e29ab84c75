using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Scenario.Cast;

/// <summary>A self-assessment as one reads them: several pages an item, fictitious, the same in every play.</summary>
internal static class Report
{
    /// <summary>What stands before the items.</summary>
    public static string Overview(Candidate candidate) =>
        candidate.Kind is CandidateKind.Organisation
            ? $"""
                {candidate.Name}（示例，虚构单位）注册于{candidate.Address}，主要从事{candidate.Trade.Product}，服务对象为{candidate.Trade.Customers}。现有员工{Number(
                    candidate,
                    180,
                    420
                )}人，其中工程技术人员{Number(
                    candidate,
                    40,
                    90
                )}人，建有企业技术中心和检验检测中心。
                单位始终把质量作为立身之本，{2022
                    - Number(
                        candidate,
                        6,
                        12
                    )}年导入质量管理体系，2018年起系统学习和实施卓越绩效模式，形成以{candidate.Trade.Method}为核心的质量管理方法，关键指标“{candidate.Trade.Measure}”连续三年提高。
                近三年，单位未发生质量安全、生产安全、环境污染和公共卫生事故，无重大质量投诉，无不良信用记录，积极履行社会责任，在本市同行业中处于领先水平。以下按评审标准逐条报告做法与成效，所涉数据均为演示而编写。
                """
            : $"""
                {candidate.Name}（示例，虚构人物），从事质量工作{Number(
                    candidate,
                    12,
                    26
                )}年，现在{candidate.Trade.Name}行业的示例单位任质量总监（高级工程师），主要负责{candidate.Trade.Product}的质量策划、过程控制和改进。
                先后主持质量改进课题{Number(candidate, 8, 20)}项，参与制定标准{Number(
                    candidate,
                    2,
                    6
                )}项，结合{candidate.Trade.Method}形成独特的工作方法，使“{candidate.Trade.Measure}”显著提高，在行业内得到推广。
                """;

    /// <summary>One item, of several pages.</summary>
    public static string Item(Candidate candidate, CatalogueEntry item)
    {
        var own = ItemWords.Of(item.Code);
        var t = candidate.Trade;
        var who = candidate.Kind is CandidateKind.Organisation ? "本单位" : "本人";
        List<string> text =
        [
            $"一、总体情况。围绕“{item.Title}”，{who}结合{t.Product}的特点，按照策划、实施、检查、改进的循环持续完善做法，已形成制度{Number(candidate, 5, 14, item)}项、作业标准{Number(candidate, 20, 60, item)}份，并在所有相关部门和班组展开。做法始于2016年，2019年修订，2021年根据自评结果再次修订，现行版本为第三版。",
        ];
        foreach (var (sentence, index) in own.Select((s, i) => (s, i)))
        {
            text.Add(
                $"{Ordinals[index + 1]}、{Headings[index]}。{sentence}{Explain(candidate, item, index)}"
            );
        }

        text.Add(
            $"五、典型做法。以{t.Measure}为抓手开展专项提升：首先由质量、技术和一线人员组成小组，收集{Number(candidate, 300, 900, item)}组历史数据，识别出影响最大的{Number(candidate, 3, 6, item)}个因素；其次运用{t.Method}逐项验证，确定最佳参数并写入作业标准；再次在两个班组试行三个月，比较试行前后的数据；最后全面推广，并把检查结果纳入月度考核。专项提升完成后，{t.Measure}由{Number(candidate, 92, 95, item)}%提高到{Number(candidate, 97, 99, item)}%，相关经验在{t.Customers}中得到认可。"
        );
        text.Add(
            $"六、检查与改进。每季度对本条目的做法进行一次评价，评价采用查阅记录、现场观察、访谈和数据分析相结合的方式。2022年评价发现不足{Number(candidate, 4, 9, item)}项，其中部门之间信息传递不够及时、个别作业标准更新滞后两项较为突出，已分别通过信息系统改造和标准清理完成整改，并由质量管理部门验证有效。"
        );
        text.Add(
            $"七、融合与推广。本条目的做法与战略目标、过程管理和绩效测量相互衔接：目标来自年度战略分解，资源由年度预算保障，成效由绩效测量系统跟踪，改进成果进入知识库共享。近三年接待同行学习{Number(candidate, 6, 18, item)}批次，向上下游企业输出管理方法{Number(candidate, 2, 5, item)}项，发挥了示范带动作用。"
        );
        text.Add(
            $"八、下一步打算。对照评审标准和行业标杆，仍存在数据自动采集覆盖面不够、年轻骨干储备不足等差距。今后两年将重点推进数字化改造和人才培养，使{t.Measure}稳定在行业先进水平，并把成熟做法整理成可以推广的案例。（本条目内容为演示而编写，所涉单位和数据均为虚构。）"
        );
        return string.Join('\n', text);
    }

    /// <summary>Three years of an indicator.</summary>
    public static IReadOnlyList<ResultFigureForm> Results(Candidate candidate, CatalogueEntry item)
    {
        var first = Number(candidate, 930, 960, item) / 10m;
        return
        [
            new(
                candidate.Trade.Measure,
                "%",
                [new(2020, first), new(2021, first + 1.3m), new(2022, first + 2.4m)]
            ),
            new(
                "顾客满意度",
                "分",
                [new(2020, first - 4m), new(2021, first - 2.5m), new(2022, first - 1.1m)]
            ),
        ];
    }

    private static readonly string[] Ordinals = ["一", "二", "三", "四"];

    private static readonly string[] Headings = ["方法", "展开", "学习与整合"];

    private static string Explain(Candidate candidate, CatalogueEntry item, int index) =>
        index switch
        {
            0 =>
                $"为使做法落到实处，编制了《{item.Title}管理规定》，明确{Number(candidate, 6, 12, item)}个环节的职责、流程和记录要求，并配套检查表和培训教材。新员工上岗前必须完成相应课程，考核合格后方可独立操作；管理人员每年参加不少于{Number(candidate, 16, 40, item)}学时的专题学习。方法的选择经过比较：先后考察{Number(candidate, 3, 7, item)}家标杆单位，结合{candidate.Trade.Product}批量、周期和质量要求的特点，确定适合自身的路径，并经质量委员会审议通过后实施。",
            1 =>
                $"做法覆盖{Number(candidate, 8, 16, item)}个部门和{Number(candidate, 20, 48, item)}个班组，外包过程和驻外机构同样执行。展开过程中坚持先试点、后推广，对执行不到位的部门实行挂牌督办；信息系统按月生成执行情况报表，2022年执行率为{Number(candidate, 95, 99, item)}%。各部门根据岗位特点细化要求，例如检验岗位增加首件确认和末件比对，仓储岗位增加批次标识和先进先出，服务岗位增加回访和满意度记录，使要求与岗位工作融为一体。",
            _ =>
                $"每年组织一次专题复盘，收集改进建议{Number(candidate, 60, 180, item)}条，采纳{Number(candidate, 30, 58, item)}条。复盘结果与标杆单位对比，找出差距后立项改进；改进成果经验证后修订制度，再次培训和检查，形成闭环。通过三轮循环，制度更加简明，记录由纸质改为电子，平均办理时间缩短{Number(candidate, 20, 45, item)}%，与战略、人力资源、信息等其他条目的要求相互支持、协调一致。",
        };

    // The same number in every play: it comes from the candidate and the item alone.
    private static int Number(Candidate candidate, int from, int to, CatalogueEntry? item = null) =>
        from + (candidate.Number * 31 + (item?.Code.Sum(c => c) ?? 7) * 17) % (to - from + 1);
}
